import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { type ReadingColumn, ReadingTable } from "../../../ui/reading-table.tsx";
import type { PolicyPreview } from "../policy-views.ts";
import styles from "./preview.module.css";

type Numbers = PolicyPreview["mails"]["soon"];
interface Line {
  readonly key: string;
  readonly name: string;
  readonly soon: Numbers;
  readonly all: Numbers;
}

/** How many mails go out without the change and with it, for the school and for each unit that it concerns. */
export function PreviewMails({ preview: { mails, remindersUntil } }: { readonly preview: PolicyPreview }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (mails.units.length === 0) return null;
  const title = t("policyChange.preview.mailsTitle");
  const rows: readonly Line[] = [
    ...mails.units.map(({ unit, soon, all }) => ({ key: unit.id, name: text(unit.name), soon, all })),
    { key: "all", name: t("policyChange.preview.wholeSchool"), soon: mails.soon, all: mails.all },
  ];
  const columns: readonly ReadingColumn<Line>[] = [
    {
      ...{ key: "unit", title: t("policyChange.preview.column.unit"), width: "24%" },
      render: ({ name }) => name,
    },
    {
      ...{ key: "soon", width: "38%" },
      title: t("policyChange.preview.mailsUntil", { until: format.day(mails.soonUntil) }),
      render: ({ soon }) => words(soon),
    },
    {
      key: "all",
      title: t("policyChange.preview.mailsUntil", { until: format.day(remindersUntil) }),
      render: ({ all }) => words(all),
    },
  ];
  return (
    <section className={styles.mails}>
      <h3>{title}</h3>
      <ReadingTable caption={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </section>
  );

  function words({ before, after, come, go, moved }: Numbers): string {
    const changes = (["come", "go", "moved"] as const)
      .map((kind) => ({ kind, number: { come, go, moved }[kind] }))
      .filter(({ number }) => number > 0)
      .map(({ kind, number }) => t(`policyChange.preview.mailChange.${kind}`, { number }));
    const counts = t("policyChange.preview.mailCounts", { before, after });
    return changes.length === 0
      ? counts
      : t("policyChange.preview.mailLine", { counts, changes: changes.join(t("ui.listSeparator")) });
  }
}
