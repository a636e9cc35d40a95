package io.github.seminal;

/**
 * A source that a rule rests on. A source supports the direction of a rule; the size of its points is judgement.
 *
 * @param id the source's id, for instance {@code SRC-20}; {@code CONSENSUS} for the authors' judgement
 * @param name the name that people use, for instance {@code NICE NG12, 2021}; the title when it has no other
 * @param title the title
 * @param publisher who published it; may be empty
 * @param date when, as printed; may be empty
 * @param address where it was found; may be empty
 * @param status how far it was read, for instance {@code READ (excerpt)} or {@code UNVERIFIED ..}
 */
public record Citation(
        String id, String name, String title, String publisher, String date, String address, String status) {

    @Override
    public String toString() {
        return id;
    }
}
