import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import { PlaceLink } from "../place-link.tsx";
import slotStyles from "../slot/slot-page.module.css";
import { FrozenFileRows } from "./frozen-file-rows.tsx";
import { FrozenLinks } from "./frozen-links.tsx";
import { FrozenMark } from "./frozen-mark.tsx";
import styles from "./frozen-part.module.css";
import { type FoundFrozenSlot, frozenState } from "./frozen-places.ts";
import { SignedBox } from "./signed-box.tsx";
import type { FrozenSlot as Slot, SubmissionDetail } from "./submission-views.ts";

interface FrozenSlotProps {
  readonly submission: Pick<SubmissionDetail, "id" | "filing">;
  readonly found: FoundFrozenSlot;
}

/** Everything that was handed in at one place, and nothing that can be changed. */
export function FrozenSlot({ submission, found: { part, course, slot } }: FrozenSlotProps) {
  const { t } = useTranslation();
  const text = useText();
  const state = frozenState(slot);
  return (
    <SectionCard
      title={
        <span className={slotStyles.title}>
          <FrozenMark state={state} />
          {text(slot.name)}
        </span>
      }
    >
      <div className={slotStyles.page}>
        <p className={slotStyles.where}>
          {text(part.name)}
          {course === null ? null : (
            <>
              {" › "}
              <PlaceLink to={{ kind: "course", courseId: course.courseId }}>{course.name}</PlaceLink>
            </>
          )}
        </p>
        {state === "empty" && slot.revision === null ? <p>{t("submissions.nothing")}</p> : null}
        {slot.files.length === 0 ? null : (
          <section className={slotStyles.part} aria-label={t("submissions.files")}>
            <h3>{t("submissions.filesHere", { count: slot.files.length })}</h3>
            <div className={slotStyles.wide}>
              <FrozenFileRows submissionId={submission.id} files={slot.files} />
            </div>
          </section>
        )}
        {slot.declarations.length === 0 ? null : (
          <section className={slotStyles.part} aria-label={t("submissions.declarations")}>
            <h3>{t("submissions.declarations")}</h3>
            {slot.declarations.map((each) => (
              <SignedBox key={`${each.kind} ${each.band?.zh ?? ""}`} declaration={each} />
            ))}
          </section>
        )}
        <Revision slot={slot} />
        <FrozenLinks filingId={submission.filing.id} slot={slot} />
      </div>
    </SectionCard>
  );
}

function Revision({ slot: { revision } }: { readonly slot: Slot }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (revision === null) return null;
  return (
    <section className={slotStyles.part} aria-label={t("submissions.revision")}>
      <h3>{t("submissions.revision")}</h3>
      <p className={styles.explanation}>
        {[revision.revisedOn === null ? null : format.day(revision.revisedOn), revision.explanation]
          .filter((said) => said !== null)
          .join(" · ")}
      </p>
    </section>
  );
}
