/** A document whose content cannot be had: damaged, hostile or too large. It can still be downloaded. */
export class DocumentRefused extends Error {
  override readonly name = "DocumentRefused";
}
