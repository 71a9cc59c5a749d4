import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { ReadingTable } from "../../ui/reading-table.tsx";
import type { CourseRow, CoursesDetail } from "./course-views.ts";
import styles from "./courses-view.module.css";
import { OpenThisYear } from "./open-this-year.tsx";

interface CourseTableProps {
  readonly detail: CoursesDetail;
  readonly onEdit: (course: CourseRow) => void;
  readonly onShare: (course: CourseRow) => void;
}

/** What each course is, whose it is, who answers for it, and whether it is evaluated this year. */
export function CourseTable({ detail, onEdit, onShare }: CourseTableProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ReadingTable<CourseRow>
      caption={t("courses.title")}
      rows={detail.courses}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          title: t("courses.column.name"),
          width: "24%",
          render: ({ name, code, isShared, ownedBy }) => (
            <>
              {name} {code === null ? null : <small>{code}</small>}
              {isShared ? (
                <>
                  <br />
                  <small>{t("courses.sharedOf", { unit: text(ownedBy.name) })}</small>
                </>
              ) : null}
            </>
          ),
        },
        { key: "kind", title: t("intake.course.kind"), render: ({ kind }) => text(kind.name) },
        {
          key: "bands",
          title: t("intake.course.bands"),
          render: ({ bandScheme, handsInReports }) => (
            <>
              {text(bandScheme.name)}
              <br />
              <small>{t(handsInReports ? "courses.reports" : "courses.noReports")}</small>
            </>
          ),
        },
        {
          key: "responsible",
          title: t("intake.course.responsible"),
          render: ({ responsible }) => responsible ?? "—",
        },
        {
          key: "programmes",
          title: t("courses.column.programmes"),
          render: ({ programmes }) => programmes.map(({ name }) => name).join(t("ui.listSeparator")),
        },
        {
          key: "year",
          title: t("courses.column.year", { year: detail.year }),
          render: (course) => <OpenThisYear course={course} year={detail.year} />,
        },
        {
          key: "actions",
          title: t("courses.column.actions"),
          render: (course) =>
            course.may.manage ? <Actions course={course} onEdit={onEdit} onShare={onShare} /> : null,
        },
      ]}
    />
  );
}

type ActionsProps = Pick<CourseTableProps, "onEdit" | "onShare"> & { readonly course: CourseRow };

function Actions({ course, onEdit, onShare }: ActionsProps) {
  const { t } = useTranslation();
  const withdraw = useAct("courses.withdraw", { done: t("courses.withdrawn") });
  const { name } = course;
  return (
    <span className={styles.actions}>
      <Button size="small" aria-label={t("courses.editOne", { name })} onClick={() => onEdit(course)}>
        {t("courses.edit")}
      </Button>
      <Button size="small" aria-label={t("courses.shareOne", { name })} onClick={() => onShare(course)}>
        {t("courses.share")}
      </Button>
      <Popconfirm
        title={t("courses.withdrawSure", { name })}
        description={t("courses.withdrawNote")}
        okText={t("courses.withdraw")}
        onConfirm={() => withdraw.mutate({ courseId: course.id })}
      >
        <Button size="small" danger aria-label={t("courses.withdrawOne", { name })}>
          {t("courses.withdraw")}
        </Button>
      </Popconfirm>
    </span>
  );
}
