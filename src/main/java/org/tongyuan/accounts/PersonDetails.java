package org.tongyuan.accounts;

/** A person's details in the clear; never logged, stored encrypted. Phone may be empty. */
public record PersonDetails(String name, IdType idType, String idNumber, String phone) {

    @Override
    public String toString() {
        return "PersonDetails[" + idType + "]";
    }
}
