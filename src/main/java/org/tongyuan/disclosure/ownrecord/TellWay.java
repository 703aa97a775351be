package org.tongyuan.disclosure.ownrecord;

/** How the applicant is told. */
enum TellWay {
    PLATFORM("在本平台查看"),
    POST("邮寄"),
    PICK_UP("当面领取");

    private final String label;

    TellWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
