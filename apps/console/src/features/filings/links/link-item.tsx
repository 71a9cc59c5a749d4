import { useMutation } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { failureText } from "../../../lib/api-error.ts";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { LinkCheckTag } from "../../../ui/link-check-tag.tsx";
import { OutsideLink } from "../../../ui/outside-link.tsx";
import { AcknowledgeLink } from "./acknowledge-link.tsx";
import { LinkChecks } from "./link-checks.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { LinkPassword } from "./link-password.tsx";
import type { EvidenceLink } from "./link-views.ts";
import styles from "./slot-links.module.css";

interface LinkItemProps {
  readonly link: EvidenceLink;
  readonly mayEdit: boolean;
}

export function LinkItem({ link, mayEdit }: LinkItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const trpc = useTRPC();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const after = useAfterChange(() => undefined);
  const onError = (failure: unknown) => void message.error(failureText(failure, language));
  const remove = useMutation(
    trpc.links.remove.mutationOptions({ onSuccess: () => after(t("links.slot.removed")), onError }),
  );
  const check = useMutation(
    trpc.links.check.mutationOptions({ onSuccess: () => after(t("links.check.asked")), onError }),
  );
  const { state } = link;
  const accepted = link.check?.accepted ?? null;
  return (
    <li className={styles.item}>
      <p className={styles.url}>
        <LinkCheckTag outcome={state} />
        <OutsideLink url={link.url} />
      </p>
      {state === null || state === "fine" ? null : <p>{t(`links.check.advice.${state}`)}</p>}
      {accepted === null ? null : (
        <p>
          {t("links.acknowledge.accepted", {
            ...{ name: text(accepted.by), at: format.instant(accepted.at), reason: accepted.reason },
          })}
        </p>
      )}
      {link.remark === null ? null : <p>{link.remark}</p>}
      <p className={styles.facts}>
        <span>
          {link.expiresOn === null
            ? t("links.slot.forGood")
            : t("links.slot.expires", { day: format.day(link.expiresOn) })}
        </span>
        <span>{t("links.slot.by", { name: text(link.addedBy), at: format.instant(link.addedAt) })}</span>
        {link.check === null ? null : (
          <span>{t("links.check.at", { at: format.instant(link.check.at) })}</span>
        )}
      </p>
      <div className={styles.buttons}>
        <LinkPassword link={link} mayRead={link.may.readPassword} />
        <AcknowledgeLink link={link} />
        <Button size="small" loading={check.isPending} onClick={() => check.mutate({ linkId: link.id })}>
          {t("links.check.now")}
        </Button>
        {mayEdit ? (
          <>
            <Button size="small" onClick={() => setChanging(true)}>
              {t("links.slot.change")}
            </Button>
            <Popconfirm
              title={t("links.slot.removeSure")}
              okText={t("links.slot.remove")}
              okButtonProps={{ danger: true }}
              onConfirm={() => remove.mutate({ linkId: link.id })}
            >
              <Button size="small" danger loading={remove.isPending}>
                {t("links.slot.remove")}
              </Button>
            </Popconfirm>
          </>
        ) : null}
      </div>
      <Disclosure summary={t("links.check.history")} label={t("links.check.history")}>
        {() => <LinkChecks linkId={link.id} />}
      </Disclosure>
      {changing ? <LinkDialog link={link} onClose={() => setChanging(false)} /> : null}
    </li>
  );
}
