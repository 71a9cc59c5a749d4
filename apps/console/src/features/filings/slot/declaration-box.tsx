import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Field } from "../../../ui/field.tsx";
import type { FoundSlot } from "../find-slot.ts";
import { placementOf } from "./placement-of.ts";
import styles from "./slot-page.module.css";
import { useSlotActs } from "./slot-target.ts";

interface DeclarationBoxProps {
  readonly found: FoundSlot;
  readonly mayEdit: boolean;
}

/** 本年度无修订, signed by the person who is signed in, in place of the documents. */
export function DeclarationBox({ found, mayEdit }: DeclarationBoxProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [remark, setRemark] = useState("");
  const { declare, withdraw, isBusy } = useSlotActs();
  const { declaration, files } = found.slot;
  if (declaration !== null) {
    return (
      <section className={styles.signed} aria-label={t("intake.declare.title")}>
        <strong>{t("intake.declare.title")}</strong>
        {declaration.remark === null ? null : <p>{declaration.remark}</p>}
        <small>
          {t("intake.declare.by", { name: text(declaration.by), at: format.instant(declaration.at) })}
        </small>
        {mayEdit ? (
          <Button size="small" loading={isBusy} onClick={() => withdraw(declaration.id)}>
            {t("intake.declare.withdraw")}
          </Button>
        ) : null}
      </section>
    );
  }
  if (!mayEdit || files > 0) return null;
  return (
    <section className={styles.part} aria-label={t("intake.declare.title")}>
      <h3>{t("intake.declare.title")}</h3>
      <p className={styles.note}>{t("intake.declare.hint")}</p>
      <div className={styles.wide}>
        <Field label={t("intake.declare.remark")}>
          {(id) => (
            <Input
              id={id}
              value={remark}
              maxLength={500}
              placeholder={t("intake.declare.remarkHint")}
              onChange={({ target }) => setRemark(target.value)}
            />
          )}
        </Field>
      </div>
      <Popconfirm
        title={t("intake.declare.sure")}
        description={t("intake.declare.signs")}
        okText={t("intake.declare.sign")}
        onConfirm={() =>
          declare(placementOf(found), "no-revision", remark.trim() === "" ? null : remark.trim())
        }
      >
        <Button loading={isBusy}>{t("intake.declare.button")}</Button>
      </Popconfirm>
    </section>
  );
}
