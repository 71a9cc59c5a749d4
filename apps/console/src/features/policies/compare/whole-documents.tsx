import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { PackDetail, PackDiff, PackRow } from "../policy-views.ts";
import { alignRows } from "./align-rows.ts";
import styles from "./compare.module.css";
import { SideBySide } from "./side-by-side.tsx";

/** Everything that both documents say, what they share included. */
export function WholeDocuments({ diff }: { readonly diff: PackDiff }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const before = useQuery(trpc.policies.get.queryOptions({ id: diff.from.id }));
  const after = useQuery(trpc.policies.get.queryOptions({ id: diff.to.id }));
  return (
    <div className={styles.whole}>
      <Loaded query={before} what={t("policies.one")}>
        {(first) => (
          <Loaded query={after} what={t("policies.one")}>
            {(second) => <AlignedDocuments before={first} after={second} changes={diff.changes} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface AlignedDocumentsProps {
  readonly before: PackDetail;
  readonly after: PackDetail;
  readonly changes: PackDiff["changes"];
}

function AlignedDocuments({ before, after, changes }: AlignedDocumentsProps) {
  const { t } = useTranslation();
  const text = useText();
  const rows = alignRows(before.readable, after.readable, changes);
  return (
    <SectionCard title={t("policies.diff.rest")} flush>
      <SideBySide
        caption={t("policies.diff.rest")}
        before={text(before.shortName)}
        after={text(after.shortName)}
        rows={rows.map((row) => ({
          key: row.path,
          label: text(row.name),
          kind: row.kind,
          before: said(row.before),
          after: said(row.after),
        }))}
      />
    </SectionCard>
  );

  function said(row: PackRow | null) {
    if (row === null) return null;
    return (
      <>
        {text(row.when)} {row.clause === null ? null : <small>{text(clauseText(row.clause))}</small>}
      </>
    );
  }
}
