import { parameterNames } from "@goodstanding/domain/policy/parameter-names";
import type { Parameters } from "@goodstanding/domain/policy/parameters";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { type ReadingColumn, ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { ParameterState } from "./parameter-state.tsx";
import type { InForce, ParameterRow } from "./policy-views.ts";
import styles from "./settings-card.module.css";
import { useParameterText } from "./use-parameter-text.ts";

/** What the documents leave open: what holds, who has set it, and what it means. */
export function ParameterTable({ policies }: { readonly policies: InForce }) {
  const { t } = useTranslation();
  const text = useText();
  const textOf = useParameterText();
  const defaults = defaultsOf(policies.parameters);
  const title = t("policies.parameters.title");
  const columns: readonly ReadingColumn<ParameterRow>[] = [
    {
      key: "name",
      title: t("policies.parameters.column.name"),
      width: "18%",
      render: ({ name }) => text(parameterNames[name]),
    },
    {
      key: "value",
      title: t("policies.parameters.column.value"),
      width: "20%",
      render: (row) => <Value row={row} set={textOf(policies.settings.parameters, row.name)} />,
    },
    {
      key: "state",
      title: t("policies.parameters.column.state"),
      width: "28%",
      render: (row) => (
        <ParameterState
          row={row}
          set={textOf(policies.settings.parameters, row.name)}
          original={textOf(defaults, row.name)}
        />
      ),
    },
    {
      key: "meaning",
      title: t("policies.parameters.column.meaning"),
      render: ({ name }) => t(`policies.parameters.meaning.${name}`),
    },
  ];
  return (
    <SectionCard
      title={title}
      extra={
        policies.may.change ? (
          <Link
            to="/policies/change"
            search={{ kind: "parameters" }}
            className={styles.change}
            aria-label={t("policies.changeOf", { what: title })}
          >
            {t("policies.change")}
          </Link>
        ) : null
      }
      flush
    >
      <p className={styles.intro}>{t("policies.parameters.intro")}</p>
      <ReadingTable
        caption={title}
        columns={columns}
        rows={policies.parameters}
        rowKey={({ name }) => name}
      />
    </SectionCard>
  );
}

/** What a document says stands before what is set for where it says nothing. */
function Value({ row: { said, isUsed }, set }: { readonly row: ParameterRow; readonly set: string }) {
  const text = useText();
  if (said.length === 0) return isUsed ? <strong>{set}</strong> : <span className={styles.idle}>{set}</span>;
  return (
    <>
      {said.map(({ value, regimes }) => (
        <span key={regimes.join(" ")} className={styles.line}>
          <strong>{text(value)}</strong>
          {said.length === 1 && !isUsed ? null : (
            <small> {regimes.map((regime) => text(regimeNames[regime])).join(" · ")}</small>
          )}
        </span>
      ))}
      {isUsed ? <strong className={styles.line}>{set}</strong> : null}
    </>
  );
}

const defaultsOf = (rows: readonly ParameterRow[]): Parameters =>
  Object.fromEntries(rows.map((row) => [row.name, row.default])) as unknown as Parameters; // a row for every parameter
