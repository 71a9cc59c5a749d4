import { LockOutlined, UserOutlined } from "@ant-design/icons";
import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { ClausePopover } from "../../../ui/clause-popover.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { markOf } from "../checklist/mark-of.ts";
import { SlotMark } from "../checklist/slot-mark.tsx";
import type { FilingDetail } from "../filing-views.ts";
import type { FoundSlot, PartOutline } from "../find-slot.ts";
import { GapList } from "../handing-in/gap-list.tsx";
import { SlotLinks } from "../links/slot-links.tsx";
import { PlaceLink } from "../place-link.tsx";
import { BandCounters } from "./band-counters.tsx";
import { DeclarationBox } from "./declaration-box.tsx";
import { EvaluationField } from "./evaluation-field.tsx";
import { LastYear } from "./last-year.tsx";
import { placementOf } from "./placement-of.ts";
import { RevisionBox } from "./revision-box.tsx";
import { SlotFiles } from "./slot-files.tsx";
import styles from "./slot-page.module.css";
import { useSlotTarget } from "./slot-target.ts";
import { useSlotHold } from "./use-slot-hold.ts";

/** What a slot is shown with, of a filing or of a package by itself. */
export interface SlotDetail extends Pick<FilingDetail, "gaps" | "locks" | "files"> {
  readonly parts: readonly PartOutline[];
  readonly may: Pick<FilingDetail["may"], "edit">;
}

interface SlotPageProps {
  readonly detail: SlotDetail;
  readonly found: FoundSlot;
}

/** What is mended by the date of the course's evaluation, wherever its line leads. */
const aboutEvaluation: readonly FindingRule[] = ["outside-window", "evaluation-undated"];

/** One place of the checklist: what lies there, what may stand in for it, and what is still missing. */
export function SlotPage({ detail, found }: SlotPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const { gaps, locks, may } = detail;
  const { part, course, slot } = found;
  const target = useSlotTarget();
  const { begin } = useSlotHold(target, slot.key);
  const holder = locks.find(({ slotKey, isMine }) => slotKey === slot.key && !isMine);
  const mayEdit = may.edit && (course?.mayEdit ?? true) && holder === undefined;
  const own = gaps.filter((gap) => gap.slot === slot.key);
  const parts = { detail, found, mayEdit };
  return (
    <SectionCard
      title={
        <span className={styles.title}>
          <SlotMark mark={markOf(slot, gaps)} />
          {text(slot.name)}
          <span className={styles.necessity} data-necessity={slot.necessity}>
            {t(`intake.necessity.${slot.necessity}`)}
          </span>
        </span>
      }
      extra={<ClausePopover subject={text(slot.name)} citations={[slot.citation]} />}
    >
      {/* The first touch of anything that changes the slot holds it for this person. */}
      <div className={styles.page} onFocusCapture={mayEdit ? begin : undefined}>
        <p className={styles.where}>
          {text(part.name)}
          {course === null ? null : (
            <>
              {" › "}
              {/* A package by itself is its course: there is no page of it to go to. */}
              {target.kind === "package" ? (
                course.name
              ) : (
                <PlaceLink to={{ kind: "course", courseId: course.courseId }}>{course.name}</PlaceLink>
              )}
            </>
          )}
          <span>{t(`intake.slotKind.${slot.kind}`)}</span>
        </p>
        {holder === undefined ? null : (
          <Alert
            type="info"
            showIcon
            icon={<UserOutlined />}
            title={t("intake.hold.other", { name: text(holder.by) })}
          />
        )}
        {course !== null && may.edit && !course.mayEdit ? (
          <Alert
            type="info"
            showIcon
            icon={<LockOutlined />}
            title={t("intake.course.notYours", { unit: text(course.ownedBy) })}
          />
        ) : null}
        {own.length === 0 ? null : <GapList gaps={own} linked={false} />}
        {course !== null && own.some(({ rule }) => aboutEvaluation.includes(rule)) ? (
          <EvaluationField course={course} mayEdit={mayEdit} />
        ) : null}
        {slot.samples ? <BandCounters {...parts} placement={placementOf(found)} /> : null}
        <SlotFiles {...parts} />
        <SlotLinks found={found} mayEdit={mayEdit} />
        {slot.asksRevision ? <RevisionBox {...parts} /> : null}
        {slot.declarable ? <DeclarationBox {...parts} kind="no-revision" /> : null}
        {slot.pair === null ? null : <DeclarationBox {...parts} kind="pair-in-one" />}
        {slot.lastYear === null ? null : <LastYear lastYear={slot.lastYear} />}
      </div>
    </SectionCard>
  );
}
