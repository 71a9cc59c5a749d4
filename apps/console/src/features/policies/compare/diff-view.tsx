import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { DocumentCard, PackDiff } from "../policy-views.ts";
import styles from "./compare.module.css";
import { SideBySide } from "./side-by-side.tsx";

/** Only what differs, before beside after, in reading order. */
export function DiffView({ diff: { from, to, changes } }: { readonly diff: PackDiff }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <SectionCard
      title={t("policies.diff.changed", { count: changes.length })}
      extra={
        <span className={styles.links}>
          <OpenLink document={from} />
          <OpenLink document={to} />
        </span>
      }
      flush
    >
      {changes.length === 0 ? (
        <EmptyState>{t("policies.diff.none")}</EmptyState>
      ) : (
        <SideBySide
          caption={t("policies.diff.caption", { from: documentName(from), to: documentName(to) })}
          before={text(from.shortName)}
          after={text(to.shortName)}
          rows={changes.map(({ path, kind, label, before, after }) => ({
            key: `${path} ${kind}`,
            label: text(label),
            kind,
            before: before && text(before),
            after: after && text(after),
          }))}
        />
      )}
    </SectionCard>
  );
}

function OpenLink({ document }: { readonly document: DocumentCard }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Link to="/policies/$packId" params={{ packId: document.id }}>
      {t("policies.diff.open", { document: text(document.shortName) })}
    </Link>
  );
}
