import { BankOutlined, CheckOutlined, EditOutlined, MinusCircleOutlined } from "@ant-design/icons";
import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import type { ParameterRow } from "./policy-views.ts";
import styles from "./settings-card.module.css";

interface ParameterStateProps {
  readonly row: ParameterRow;
  /** What the school has set, and what the product assumes, in words. */
  readonly set: string;
  readonly original: string;
}

/** Whose word the value is: a document's, the school's, or nobody's but the product's; and what it stands instead of. */
export function ParameterState({ row: { said, isUsed, isChanged }, set, original }: ParameterStateProps) {
  const { t } = useTranslation();
  const text = useText();
  const instead = isChanged
    ? t("policies.parameters.setAndDefault", { set, value: original })
    : t("policies.parameters.wasDefault", { value: original });
  if (said.length > 0) {
    return (
      <>
        <StatusTag look={looks.document}>{t("policies.parameters.byDocument")}</StatusTag>
        {said.map(({ citation: { document, clause } }) => (
          <small key={`${document} ${clause}`} className={styles.line}>
            {document} {text(clauseText(clause))}
          </small>
        ))}
        <small className={styles.line}>{instead}</small>
      </>
    );
  }
  if (!isUsed) {
    return (
      <>
        <StatusTag look={looks.idle}>{t("policies.parameters.idle")}</StatusTag>
        <small className={styles.line}>{t("policies.parameters.idleWhy")}</small>
      </>
    );
  }
  if (!isChanged) return <StatusTag look={looks.default}>{t("policies.parameters.default")}</StatusTag>;
  return (
    <>
      <StatusTag look={looks.school}>{t("policies.parameters.changed")}</StatusTag>{" "}
      <small>{t("policies.parameters.wasDefault", { value: original })}</small>
    </>
  );
}

const looks = {
  document: { tone: "success", icon: BankOutlined },
  school: { tone: "warning", icon: EditOutlined },
  default: { tone: "neutral", icon: CheckOutlined },
  idle: { tone: "neutral", icon: MinusCircleOutlined },
} as const satisfies Record<string, Look>;
