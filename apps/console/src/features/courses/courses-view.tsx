import { ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { CourseDialog } from "./course-dialog.tsx";
import { CourseImportDialog } from "./course-import-dialog.tsx";
import { CourseTable } from "./course-table.tsx";
import type { CourseRow, CoursesDetail } from "./course-views.ts";
import styles from "./courses-view.module.css";
import { CoverageTable } from "./coverage-table.tsx";
import { CycleDialog } from "./cycle-dialog.tsx";
import { ShareDialog } from "./share-dialog.tsx";

type Opened =
  | { readonly kind: "course"; readonly course: CourseRow | null }
  | { readonly kind: "share"; readonly course: CourseRow }
  | { readonly kind: "cycle" | "import" };

/** The courses that evaluate attainment, and how far the cycle has covered them. */
export function CoursesView({ detail }: { readonly detail: CoursesDetail }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { programme, courses, may } = detail;
  const close = () => setOpened(null);
  return (
    <>
      <PageHeader
        trail={
          <>
            <Link to="/programmes">{t("shell.nav.programmes")}</Link> ›{" "}
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {programme.name}
            </Link>
          </>
        }
        title={t("courses.title")}
        actions={
          may.manage ? (
            <>
              <Button icon={<ImportOutlined />} onClick={() => setOpened({ kind: "import" })}>
                {t("courses.import.button")}
              </Button>
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => setOpened({ kind: "course", course: null })}
              >
                {t("courses.add")}
              </Button>
            </>
          ) : null
        }
      >
        {t("courses.intro")}
      </PageHeader>
      <div className={styles.cards}>
        <SectionCard title={t("courses.list", { count: courses.length })} flush>
          {courses.length === 0 ? (
            <EmptyState>{t("courses.none")}</EmptyState>
          ) : (
            <CourseTable
              detail={detail}
              onEdit={(course) => setOpened({ kind: "course", course })}
              onShare={(course) => setOpened({ kind: "share", course })}
            />
          )}
        </SectionCard>
        <SectionCard
          title={t("intake.coverage.title")}
          extra={
            may.manage ? (
              <Button size="small" onClick={() => setOpened({ kind: "cycle" })}>
                {t("courses.cycle.button")}
              </Button>
            ) : null
          }
        >
          <CoverageTable coverage={detail.coverage} year={detail.year} />
        </SectionCard>
      </div>
      {opened?.kind === "course" ? (
        <CourseDialog detail={detail} course={opened.course} onClose={close} />
      ) : opened?.kind === "share" ? (
        <ShareDialog detail={detail} course={opened.course} onClose={close} />
      ) : opened?.kind === "cycle" ? (
        <CycleDialog detail={detail} onClose={close} />
      ) : opened?.kind === "import" ? (
        <CourseImportDialog detail={detail} onClose={close} />
      ) : null}
    </>
  );
}
