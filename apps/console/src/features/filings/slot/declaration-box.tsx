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
  readonly kind: "no-revision" | "pair-in-one";
}

/**
 * Signed by the person who is signed in: 本年度无修订 in place of the documents, or that the one file of a slot holds
 * both of its pair.
 */
export function DeclarationBox({ found, mayEdit, kind }: DeclarationBoxProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [remark, setRemark] = useState("");
  const { declare, withdraw, isBusy } = useSlotActs();
  const { declaration, files, links, pair } = found.slot;
  const words = kind === "no-revision" ? "intake.declare" : "intake.pair";
  const of = { pair: pair === null ? "" : text(pair) };
  if (declaration !== null) {
    return (
      <section className={styles.signed} aria-label={t(`${words}.title`, of)}>
        <strong>{t(`${words}.title`, of)}</strong>
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
  // Where nothing lies, nothing holds both; where two lie, nothing has to be said.
  const isAsked = kind === "no-revision" ? files === 0 : files === 1 && links === 0;
  if (!mayEdit || !isAsked) return null;
  return (
    <section className={styles.part} aria-label={t(`${words}.title`, of)}>
      <h3>{t(`${words}.title`, of)}</h3>
      <p className={styles.note}>{t(`${words}.hint`, of)}</p>
      <div className={styles.wide}>
        <Field label={t("intake.declare.remark")}>
          {(id) => (
            <Input
              id={id}
              value={remark}
              maxLength={500}
              placeholder={t(`${words}.remarkHint`)}
              onChange={({ target }) => setRemark(target.value)}
            />
          )}
        </Field>
      </div>
      <Popconfirm
        title={t(`${words}.sure`, of)}
        description={t("intake.declare.signs")}
        okText={t("intake.declare.sign")}
        onConfirm={() => declare(placementOf(found), kind, remark.trim() === "" ? null : remark.trim())}
      >
        <Button loading={isBusy}>{t(`${words}.button`, of)}</Button>
      </Popconfirm>
    </section>
  );
}
