import { insertReadingRoom } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { ReadingRoomId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { todayOf } from "../today-of.ts";
import { hashPassword, newRoomPassword } from "./room-password.ts";

export interface NewRoom {
  readonly submissionId: SubmissionId;
  readonly label: string;
  /** Goes to the association: it lives as long as the validity. */
  readonly isFiled: boolean;
  /** The last day; `null` exactly where it is filed. */
  readonly expiresOn: LocalDate | null;
}

/** Told once and never again: of both the hash alone is stored. */
export interface RoomSecrets {
  readonly id: ReadingRoomId;
  readonly token: string;
  readonly password: string;
}

const LONGEST_LABEL = 60;

/** Opens one frozen submission to readers without an account. Errors: `room.invalid`, `submission.not-found`, `access.denied`. */
export async function createRoom(
  deps: Pick<Deps, "database" | "newId" | "newToken" | "clock">,
  actor: PersonActor,
  { submissionId, label, isFiled, expiresOn }: NewRoom,
): Promise<Result<RoomSecrets, AppError>> {
  const name = label.trim();
  if (name === "" || name.length > LONGEST_LABEL) return err(invalid(texts.label, texts.labelRule));
  if (isFiled !== (expiresOn === null)) return err(invalid(texts.expiry, texts.expiryRule));
  const secrets = { id: deps.newId<ReadingRoomId>(), token: deps.newToken(), password: newRoomPassword() };
  const passwordHash = await hashPassword(secrets.password);
  return withScope<Result<RoomSecrets, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const found = await submissionWithFiling(tx, submissionId);
    if (!found) return err(appError("submission.not-found"));
    const { filing } = found;
    if (!can(actor, "rooms.manage", filing.unitId)) return err(appError("access.denied"));
    if (expiresOn !== null && expiresOn < (await todayOf(deps, tx)))
      return err(invalid(texts.expiry, texts.expiryRule));
    await insertReadingRoom(tx, {
      ...{ id: secrets.id, institutionId: actor.institutionId, submissionId, label: name, passwordHash },
      tokenHash: hashText(secrets.token),
      ...{ isFiled, expiresOn, createdBy: actor.personId, createdAt: deps.clock.now() },
    });
    await record(deps, tx, actor, {
      kind: "room.created",
      objectKind: "filing",
      objectId: filing.id,
      detail: { roomId: secrets.id, submissionId, label: name, isFiled, expiresOn },
    });
    return ok(secrets);
  });
}

const invalid = (field: Text, expected: Text): AppError =>
  appError("room.invalid", { ...textParam("field", field), ...textParam("expected", expected) });

const texts = {
  label: { zh: "查阅人名称", en: "The reader's name" },
  labelRule: { zh: `1–${LONGEST_LABEL} 字`, en: `1 to ${LONGEST_LABEL} characters` },
  expiry: { zh: "有效期至", en: "The last day" },
  expiryRule: {
    zh: "今天或更晚的日期；随材料报送认证机构的链接随认证有效期，不另设日期",
    en: "today or later; a link that is filed with the agency follows the validity and has no date of its own",
  },
} as const;
