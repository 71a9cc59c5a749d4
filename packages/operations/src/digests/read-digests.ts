import { readDeadAddresses } from "@goodstanding/database/queries/dead-address";
import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { listHolders, readVicePresidents } from "@goodstanding/database/queries/membership";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { officeRoles } from "@goodstanding/domain/access/can";
import type { Role } from "@goodstanding/domain/access/roles";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Language, Text } from "@goodstanding/domain/kernel/text";
import { type Digest, planDigest } from "@goodstanding/domain/reminders/digest";
import { digestMailView } from "@goodstanding/domain/reminders/digest-mail-view";
import { wants } from "@goodstanding/domain/reminders/mail-preference";
import type { TemplateOf } from "@goodstanding/domain/reminders/mail-template";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { digestSettings } from "@goodstanding/policy-packs/digest-settings";
import { readTemplates } from "../templates/read-templates.ts";
import { readMatters, type SchoolMatters } from "./read-matters.ts";

/** One digest as it would go out now. */
export interface DigestToSend {
  readonly unitId: UnitId;
  readonly unit: Text;
  readonly isOffice: boolean;
  readonly digest: Digest;
  /** Addresses of those who are there and want it; may be empty. */
  readonly recipients: readonly string[];
  readonly view: MailView;
}

interface DigestsOf {
  readonly institutionId: InstitutionId;
  readonly today: LocalDate;
  readonly publicUrl: string;
  /** In which words; those that the school has set where left out. */
  readonly words?: { readonly language: Language; readonly templateOf: TemplateOf };
}

interface Digests {
  readonly calendar: WorkingCalendar;
  readonly replyTo: string | null;
  /** The office's first; who has nothing open has none. */
  readonly toSend: readonly DigestToSend[];
}

/** Who sees to a unit's work. */
const unitRoles: readonly Role[] = ["associate-dean", "teaching-secretary", "functional-department"];

/** What the office and each unit would be told now; `null` where the school has adopted nothing. */
export async function readDigests(
  tx: ScopedTransaction,
  { institutionId, today, publicUrl, words }: DigestsOf,
): Promise<Digests | null> {
  const school = await readMatters(tx, institutionId, today);
  if (!school) return null;
  const voice = await readMailVoice(tx);
  const { replyTo } = voice;
  const { language, templateOf } = words ?? {
    language: voice.language,
    templateOf: await readTemplates(tx, voice.language),
  };
  const { institution, matters, calendar } = school;
  const office = { zh: institution.officeName, en: institution.officeNameEn };
  const readers = await readReaders(tx, school, office, today);
  const toSend = readers.flatMap(({ unitId, reader, unit, recipients }) => {
    const digest = planDigest(matters, { unitId: reader, today, stuckDays: digestSettings.stuckDays });
    if (digest === null) return [];
    const view = digestMailView({
      ...{ unit, office, phone: institution.contactPhone, digest, today, language, templateOf },
      ...{ url: `${publicUrl.replace(/\/$/, "")}/`, thread: `digest.${unitId}` },
    });
    return [{ unitId, unit, isOffice: reader === "office", digest, recipients, view }];
  });
  return { calendar, replyTo, toSend };
}

/** The office, where it has anybody, then the units with anybody who sees to their work. */
async function readReaders(
  tx: ScopedTransaction,
  { units }: Pick<SchoolMatters, "units">,
  office: Text,
  today: LocalDate,
) {
  const holders = await listHolders(tx, [...officeRoles, ...unitRoles], today);
  const preferences = await readMailPreferences(
    tx,
    holders.map(({ personId }) => personId),
  );
  const unreached = (await readDeadAddresses(tx)).union(await readVicePresidents(tx, today));
  const addressesOf = (people: typeof holders): readonly string[] => [
    ...new Set(
      people
        .filter(({ email }) => !unreached.has(email.toLowerCase()))
        .filter(({ personId }) => wants(preferences.get(personId) ?? [], "digest", "email"))
        .map(({ email }) => email),
    ),
  ];
  const ofOffice = holders.filter(({ role }) => officeRoles.includes(role));
  // Whoever joins the office in another unit: the digest stays the same unit's, whose week and thread it names.
  const first = units.find(({ kind }) => kind === "quality-office")?.id ?? ofOffice[0]?.unitId;
  return [
    ...(first && ofOffice.length > 0
      ? [{ unitId: first, reader: "office" as const, unit: office, recipients: addressesOf(ofOffice) }]
      : []),
    ...units
      .filter(({ id }) => id !== first)
      .flatMap(({ id, name, nameEn }) => {
        const people = holders.filter(({ unitId, role }) => unitId === id && unitRoles.includes(role));
        const unit = { zh: name, en: nameEn };
        return people.length === 0 ? [] : [{ unitId: id, reader: id, unit, recipients: addressesOf(people) }];
      }),
  ];
}
