/** The numbered package of a submission, as the server answers it. */
export interface PackageView {
  readonly state: "queued" | "running" | "ready" | "failed";
  readonly percent: number;
  /** The file being packed. */
  readonly step: string | null;
  readonly fileCount: number | null;
  readonly sha256: string | null;
  readonly size: number | null;
}

/** A receipt of the school. */
export interface ReceiptView {
  readonly number: string;
  readonly issuedAt: string;
  /** Its document can be downloaded. */
  readonly isWritten: boolean;
}

/** Does anything become ready by itself? */
export const isBeingMade = ({
  package: built,
  receipt,
}: {
  readonly package: PackageView | null;
  readonly receipt: ReceiptView | null;
}): boolean =>
  built?.state === "queued" || built?.state === "running" || (receipt !== null && !receipt.isWritten);
