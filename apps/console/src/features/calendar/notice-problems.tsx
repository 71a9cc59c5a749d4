import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import type { NoticeProblem } from "./read-notice-problems.ts";

/** What is wrong with a notice: where, what stands there and what may. */
export function NoticeProblems({ problems }: { readonly problems: readonly NoticeProblem[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <DataTable
      rows={problems}
      rowKey={({ path, reason }) => `${path} ${reason.zh}`}
      caption={t("calendar.holidays.problems")}
      minWidth={480}
      empty={null}
      columns={[
        {
          title: t("calendar.holidays.path"),
          dataIndex: "path",
          width: 170,
          render: (path: string) => (path === "" ? t("calendar.holidays.whole") : <code>{path}</code>),
        },
        { title: t("calendar.holidays.reason"), key: "reason", render: (_, { reason }) => text(reason) },
      ]}
    />
  );
}
