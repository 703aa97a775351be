package org.tongyuan.disclosure.request;

import org.springframework.stereotype.Component;

/** What can be done about a request before it is replied to, for the API, the desk and the applicant's own pages. */
@Component
record RequestUses(
        ConfirmReceipt confirm,
        CorrectRequest correct,
        ConsultOthers consult,
        ExtendReply extend,
        QuestionVolume volume,
        ChargeFee fee,
        SplitRequest split,
        JoinRequests join,
        TellThirdParty third) {}
