import type { AccreditationInEffect } from "@goodstanding/domain/accreditation/accreditations-in-effect";
import { validityChains } from "@goodstanding/domain/accreditation/validity-chain";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";

export interface RoomStanding {
  readonly standing: "open" | "expired" | "revoked";
  /** The last day on which it opens; `null`: nothing registered ends it. */
  readonly until: LocalDate | null;
}

interface RoomDates {
  readonly expiresOn: LocalDate | null;
  readonly isRevoked: boolean;
  /** The day on which it was made, at the institution. */
  readonly madeOn: LocalDate;
  readonly accreditations: readonly AccreditationInEffect[];
}

/**
 * Whether a room opens today. One that was filed with the association lives as long as the validity that it was made
 * in, or the next one, and every renewal that follows without a gap.
 */
export function roomStanding(
  { expiresOn, isRevoked, madeOn, accreditations }: RoomDates,
  today: LocalDate,
): RoomStanding {
  const until = expiresOn ?? endOfValidity(accreditations, madeOn);
  if (isRevoked) return { standing: "revoked", until };
  return { standing: until !== null && until < today ? "expired" : "open", until };
}

function endOfValidity(
  accreditations: readonly AccreditationInEffect[],
  madeOn: LocalDate,
): LocalDate | null {
  const chains = validityChains(accreditations);
  return (chains.find(({ end }) => madeOn <= end) ?? chains.at(-1))?.end ?? null;
}
