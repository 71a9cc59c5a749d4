import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import { countDone, markOf } from "../checklist/mark-of.ts";
import { SlotMark } from "../checklist/slot-mark.tsx";
import type { CourseView, FilingDetail } from "../filing-views.ts";
import { PlaceLink } from "../place-link.tsx";
import styles from "./course-page.module.css";
import { EvaluationField } from "./evaluation-field.tsx";

interface CoursePageProps {
  readonly detail: FilingDetail;
  readonly course: CourseView;
}

/** One course package: what kind of course it is, who answers for it, and each of its slots at a glance. */
export function CoursePage({ detail, course }: CoursePageProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { gaps, courses, may } = detail;
  const close = useAct("courses.closePackage", { done: t("intake.course.closed") });
  const isEmpty = course.slots.every(({ state }) => state === "empty");
  const scheme = courses.bandSchemes.find(({ id }) => id === course.bandScheme);
  const mayEdit = may.edit && course.mayEdit;
  const dayOf = (day: string | null) => (day === null ? "—" : format.day(day));
  const facts: readonly (readonly [string, string])[] = [
    [t("intake.course.kind"), text(course.kind.name)],
    [t("intake.course.responsible"), course.responsible ?? "—"],
    [t("intake.course.owner"), text(course.ownedBy)],
    [t("intake.course.bands"), scheme === undefined ? course.bandScheme : text(scheme.name)],
    [t("intake.course.reports"), t(course.handsInReports ? "intake.course.yes" : "intake.course.no")],
    ...(mayEdit ? [] : [[t("intake.course.evaluatedOn"), dayOf(course.evaluatedOn)] as const]),
  ];
  return (
    <SectionCard
      title={course.code === null ? course.name : `${course.name} ${course.code}`}
      extra={<small>{t("intake.tree.ready", countDone(course.slots))}</small>}
    >
      {course.isShared ? <p className={styles.note}>{t("intake.course.sharedNote")}</p> : null}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayEdit ? <EvaluationField key={course.packageId} course={course} mayEdit /> : null}
      <ul>
        {course.slots.map((slot) => (
          <li key={slot.key} className={styles.slot}>
            <SlotMark mark={markOf(slot, gaps)} />
            <PlaceLink to={{ kind: "slot", key: slot.key }} className={styles.name}>
              {text(slot.name)}
            </PlaceLink>
            <small>{t(`intake.necessity.${slot.necessity}`)}</small>
            <small className={styles.count}>
              {t("intake.bands.files", { count: slot.files + slot.links })}
            </small>
          </li>
        ))}
      </ul>
      {mayEdit && isEmpty ? (
        <Popconfirm
          title={t("intake.course.closeSure", { course: course.name })}
          okText={t("intake.course.close")}
          onConfirm={() => close.mutate({ packageId: course.packageId })}
        >
          <Button size="small" loading={close.isPending}>
            {t("intake.course.close")}
          </Button>
        </Popconfirm>
      ) : null}
    </SectionCard>
  );
}
