import { PhoneOutlined } from "@ant-design/icons";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { contactMeansNames } from "@goodstanding/domain/reminders/outside-contact";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiOutputs } from "../../lib/api.ts";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ProofSheetLinks } from "../../ui/proof-sheet-links.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx";
import styles from "./contacts-panel.module.css";
import type { ProgrammeDetail } from "./programme-views.ts";
import { RecordContactDialog } from "./record-contact-dialog.tsx";

export type Contact = ApiOutputs["contacts"]["ofProgramme"][number];

/** How the office reached people without this product, and the sheet in which all of it stands; the office's alone. */
export function ContactsPanel({
  programme,
}: {
  readonly programme: Pick<ProgrammeDetail, "id" | "college" | "obligations">;
}) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { today } = useSession();
  const contacts = useQuery(trpc.contacts.ofProgramme.queryOptions({ id: programme.id }));
  const [dialog, setDialog] = useState<"record" | Contact | null>(null);
  const close = () => setDialog(null);
  const thisYear = yearOf(today);
  const years = new Set([thisYear, ...programme.obligations.map(({ year }) => year)]);
  return (
    <SectionCard
      title={t("contacts.title")}
      extra={
        <Button size="small" icon={<PhoneOutlined aria-hidden />} onClick={() => setDialog("record")}>
          {t("contacts.record")}
        </Button>
      }
    >
      <ProofSheetLinks
        programmeId={programme.id}
        years={[...years].filter((year) => year <= thisYear).toSorted((a, b) => b - a)}
      />
      <Loaded query={contacts} what={t("contacts.title")}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t("contacts.none")}</EmptyState>
          ) : (
            <ul className={styles.contacts}>
              {rows.map((contact) => (
                <ContactItem key={contact.id} contact={contact} onWithdraw={() => setDialog(contact)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {dialog === "record" ? <RecordContactDialog programme={programme} onClose={close} /> : null}
      {dialog !== null && typeof dialog === "object" ? (
        <WithdrawContact contact={dialog} onClose={close} />
      ) : null}
    </SectionCard>
  );
}

function ContactItem({
  contact,
  onWithdraw,
}: {
  readonly contact: Contact;
  readonly onWithdraw: () => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { onDay, atTime, means, withWhom, said, madeBy, duty, recordedBy, recordedAt, withdrawn } = contact;
  return (
    <li data-withdrawn={withdrawn !== null}>
      <p className={styles.what}>
        <time dateTime={onDay}>
          {format.day(onDay)}
          {atTime === null ? null : ` ${atTime}`}
        </time>{" "}
        <strong>{text(contactMeansNames[means])}</strong> {t("contacts.made", { by: madeBy, whom: withWhom })}
        {duty === null ? null : ` · ${duty.period} ${text(shortRuleNames[duty.rule])}`}
      </p>
      <p className={styles.said}>{said}</p>
      <small>
        {t("contacts.by", { name: text(recordedBy), at: format.instant(recordedAt) })}
        {withdrawn === null ? null : (
          <>
            {" "}
            · {t("programmes.withdrawn", { at: format.instant(withdrawn.at), because: withdrawn.because })}
          </>
        )}
      </small>
      {withdrawn === null ? (
        <Button type="link" size="small" onClick={onWithdraw}>
          {t("contacts.withdraw")}
        </Button>
      ) : null}
    </li>
  );
}

function WithdrawContact({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useAct("contacts.withdraw", {
    done: t("contacts.withdrawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <WithdrawDialog
      title={t("contacts.withdrawTitle")}
      hint={t("contacts.withdrawHint")}
      pending={withdraw.isPending}
      failure={withdraw.error}
      onWithdraw={(because) => withdraw.mutate({ contactId: contact.id, because })}
      onClose={onClose}
    />
  );
}
