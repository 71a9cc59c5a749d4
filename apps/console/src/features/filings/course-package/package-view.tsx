import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { PageHeader } from "../../../ui/page-header.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { EvaluationField } from "../slot/evaluation-field.tsx";
import type { PackageDetail } from "./package-detail.ts";
import { PackageSlots } from "./package-slots.tsx";
import { PackageUpload } from "./package-upload.tsx";
import styles from "./package-view.module.css";

interface PackageViewProps {
  readonly packageId: string;
  readonly detail: PackageDetail;
}

/** A course package as a page of its own: for the unit that teaches the course, and for programmes to which it is owed. */
export function PackageView({ packageId, detail }: PackageViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const { courses, programmes, year, may, closed } = detail;
  return (
    <>
      <PageHeader
        trail={<Link to="/course-packages">{t("courses.packages.title")}</Link>}
        title={courses.map(({ name }) => name).join(t("ui.listSeparator"))}
      >
        {t("courses.packages.year", { year })}
      </PageHeader>
      <div className={styles.cards}>
        {closed === null ? null : <Alert type="info" showIcon title={text(closed)} />}
        <SectionCard title={t("courses.packages.owedTo")}>
          <ul>
            {programmes.map(({ id, name, unit }) => (
              <li key={id}>
                {name} <small>{text(unit)}</small>
              </li>
            ))}
          </ul>
          {courses.some(({ isShared }) => isShared) ? <p>{t("courses.packages.stays")}</p> : null}
        </SectionCard>
        {courses.map((course) => (
          <SectionCard key={course.packageId} title={t("intake.course.evaluation")}>
            <EvaluationField course={course} mayEdit={may.edit} />
          </SectionCard>
        ))}
        {may.edit ? <PackageUpload packageId={packageId} arrivals={detail.arrivals} /> : null}
        <PackageSlots packageId={packageId} detail={detail} />
      </div>
    </>
  );
}
