/** A document that cannot be shown: damaged, hostile or too large. It can still be downloaded. */
export class PreviewRefused extends Error {
  override readonly name = "PreviewRefused";
}
