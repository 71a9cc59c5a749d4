import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type ReadingColumn, ReadingTable } from "../../../ui/reading-table.tsx";
import { type Difference, DifferenceTag } from "./difference-tag.tsx";

/** One thing with what both documents say of it; `null`: that one does not mention it. */
export interface SideBySideRow {
  readonly key: string;
  readonly label: string;
  readonly kind: Difference;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

interface SideBySideProps {
  readonly caption: string;
  /** The words for both documents. */
  readonly before: string;
  readonly after: string;
  readonly rows: readonly SideBySideRow[];
}

export function SideBySide({ caption, before, after, rows }: SideBySideProps) {
  const { t } = useTranslation();
  const nothing = t("policies.diff.nothing");
  const columns: readonly ReadingColumn<SideBySideRow>[] = [
    { key: "label", title: t("policies.diff.column.label"), width: "24%", render: ({ label }) => label },
    {
      key: "kind",
      title: t("policies.diff.column.kind"),
      width: "100px",
      render: ({ kind }) => <DifferenceTag kind={kind} />,
    },
    {
      key: "before",
      title: t("policies.diff.side", { word: t("policies.diff.from"), document: before }),
      width: "34%",
      render: (row) => row.before ?? nothing,
    },
    {
      key: "after",
      title: t("policies.diff.side", { word: t("policies.diff.to"), document: after }),
      render: (row) => row.after ?? nothing,
    },
  ];
  return <ReadingTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
