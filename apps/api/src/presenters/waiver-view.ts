import type { LocalDate } from "@goodstanding/domain/kernel/dates";

interface NamedWaiver {
  readonly id: string;
  readonly reason: string;
  readonly expiresOn: LocalDate;
  readonly waivedAt: Date;
  readonly waivedByName: string;
  readonly waivedByNameEn: string;
}

/** Who lets a finding stand, since when, until when and why. */
export const waiverView = ({
  id,
  reason,
  expiresOn,
  waivedAt,
  waivedByName,
  waivedByNameEn,
}: NamedWaiver) => ({
  ...{ id, reason, expiresOn },
  at: waivedAt.toISOString(),
  by: { zh: waivedByName, en: waivedByNameEn },
});

export type WaiverView = ReturnType<typeof waiverView>;
