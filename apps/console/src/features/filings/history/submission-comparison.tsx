import type { SnapshotChanges } from "@goodstanding/domain/filings/compare-snapshots";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { Submission } from "../filing-views.ts";
import styles from "./history-panel.module.css";

/** What one submission holds otherwise than an earlier one. */
export function SubmissionComparison({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const inOrder = [...submissions].sort((a, b) => a.number - b.number);
  const [from, setFrom] = useState<string>(inOrder.at(-2)?.id ?? "");
  const [to, setTo] = useState<string>(inOrder.at(-1)?.id ?? "");
  const compared = useQuery(trpc.filings.compare.queryOptions({ from, to }));
  const options = inOrder.map(({ id, number }) => ({
    value: id as string,
    label: t("filings.history.number", { number }),
  }));
  return (
    <SectionCard title={t("intake.compare.title")}>
      <div className={styles.pick}>
        <Select aria-label={t("intake.compare.from")} value={from} options={options} onChange={setFrom} />
        <span>{t("intake.compare.with")}</span>
        <Select aria-label={t("intake.compare.to")} value={to} options={options} onChange={setTo} />
      </div>
      <Loaded query={compared} what={t("intake.compare.title")}>
        {(changes) => <Changes changes={changes} />}
      </Loaded>
    </SectionCard>
  );
}

function Changes({ changes }: { readonly changes: SnapshotChanges }) {
  const { t } = useTranslation();
  const { added, removed, changed, moved, declarations, revisions, links } = changes;
  const groups: readonly [string, readonly string[]][] = [
    [t("intake.compare.added", { count: added.length }), added.map(({ path }) => path)],
    [t("intake.compare.removed", { count: removed.length }), removed.map(({ path }) => path)],
    [t("intake.compare.changed", { count: changed.length }), changed.map(({ after }) => after.path)],
    [
      t("intake.compare.moved", { count: moved.length }),
      moved.map(({ before, after }) => `${before.path} → ${after.path}`),
    ],
    [
      t("intake.compare.declarations", { count: declarations.added.length + declarations.removed.length }),
      [
        ...declarations.added.map(({ placement, by }) => `+ ${placement.slot} · ${by}`),
        ...declarations.removed.map(({ placement, by }) => `− ${placement.slot} · ${by}`),
      ],
    ],
    [
      t("intake.compare.revisions", { count: revisions.length }),
      revisions.map(
        ({ slot, before, after }) =>
          `${slot}: ${before?.revisedOn ?? "—"} ${before?.explanation ?? ""} → ${after?.revisedOn ?? "—"} ${after?.explanation ?? ""}`,
      ),
    ],
    [
      t("intake.compare.links", { count: links.added.length + links.removed.length }),
      [...links.added.map(({ url }) => `+ ${url}`), ...links.removed.map(({ url }) => `− ${url}`)],
    ],
  ];
  const shown = groups.filter(([, lines]) => lines.length > 0);
  if (shown.length === 0) return <p>{t("intake.compare.same")}</p>;
  return (
    <>
      {shown.map(([title, lines]) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <ul className={styles.paths}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
