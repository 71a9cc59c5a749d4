import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import type { OwnedCourses } from "./course-views.ts";
import { OpenThisYear } from "./open-this-year.tsx";

/** What a unit that teaches courses for others works from: its packages of the year, and to whom they are owed. */
export function OwnedPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const owned = useQuery(trpc.courses.owned.queryOptions());
  useDocumentTitle(t("courses.packages.title"));
  return (
    <>
      <PageHeader title={t("courses.packages.title")}>{t("courses.packages.intro")}</PageHeader>
      <Loaded query={owned} what={t("courses.packages.title")}>
        {(detail) => <OwnedView owned={detail} />}
      </Loaded>
    </>
  );
}

export function OwnedView({ owned: { courses, year } }: { readonly owned: OwnedCourses }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <SectionCard title={t("courses.packages.year", { year })} flush>
      {courses.length === 0 ? (
        <EmptyState>{t("courses.packages.none")}</EmptyState>
      ) : (
        <ReadingTable
          caption={t("courses.packages.title")}
          rows={courses}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              title: t("courses.column.name"),
              width: "26%",
              render: ({ name, code }) => (
                <>
                  {name} {code === null ? null : <small>{code}</small>}
                </>
              ),
            },
            { key: "kind", title: t("intake.course.kind"), render: ({ kind }) => text(kind.name) },
            {
              key: "owed",
              title: t("courses.packages.owedTo"),
              width: "34%",
              render: ({ programmes }) => (
                <ul>
                  {programmes.map(({ id, name, unit }) => (
                    <li key={id}>
                      <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
                        {name}
                      </Link>{" "}
                      <small>{text(unit)}</small>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: "year",
              title: t("courses.column.year", { year }),
              render: (course) => <OpenThisYear course={course} year={year} />,
            },
          ]}
        />
      )}
    </SectionCard>
  );
}
