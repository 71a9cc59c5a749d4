import { CheckOutlined, EditOutlined } from "@ant-design/icons";
import { parameterNames } from "@goodstanding/domain/policy/parameter-names";
import type { Parameters } from "@goodstanding/domain/policy/parameters";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { type ReadingColumn, ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import type { InForce, ParameterRow } from "./policy-views.ts";
import styles from "./settings-card.module.css";
import { useParameterText } from "./use-parameter-text.ts";

/** What the documents leave open: how the school reads it, whether that is the default, and what it means. */
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
      width: "20%",
      render: ({ name }) => text(parameterNames[name]),
    },
    {
      key: "value",
      title: t("policies.parameters.column.value"),
      width: "20%",
      render: ({ name }) => <strong>{textOf(policies.settings.parameters, name)}</strong>,
    },
    {
      key: "state",
      title: t("policies.parameters.column.state"),
      width: "20%",
      render: ({ name, isChanged }) => <State original={isChanged ? textOf(defaults, name) : null} />,
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

/** `original`: the default that the school has left; `null` where it follows it. */
function State({ original }: { readonly original: string | null }) {
  const { t } = useTranslation();
  if (original === null) {
    return (
      <StatusTag look={{ tone: "neutral", icon: CheckOutlined }}>
        {t("policies.parameters.default")}
      </StatusTag>
    );
  }
  return (
    <>
      <StatusTag look={{ tone: "warning", icon: EditOutlined }}>{t("policies.parameters.changed")}</StatusTag>{" "}
      <small>{t("policies.parameters.wasDefault", { value: original })}</small>
    </>
  );
}

const defaultsOf = (rows: readonly ParameterRow[]): Parameters =>
  Object.fromEntries(rows.map((row) => [row.name, row.default])) as unknown as Parameters; // a row for every parameter
