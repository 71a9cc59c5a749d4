/** A document whose content cannot be had: damaged, hostile or too large. It can still be downloaded. */
export class DocumentRefused extends Error {
  override readonly name: string = "DocumentRefused";
}

/** It asks for a password. */
export class DocumentLocked extends DocumentRefused {
  override readonly name = "DocumentLocked";
}
