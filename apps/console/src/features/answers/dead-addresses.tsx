import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import type { DeadAddress } from "./answer-views.ts";
import styles from "./answers.module.css";

/** 失效地址: whose they are, since when, what the mail server said, and the way back. */
export function DeadAddresses() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const addresses = useQuery(trpc.reminders.deadAddresses.queryOptions());
  const [opened, setOpened] = useState<DeadAddress | null>(null);
  return (
    <SectionCard title={t("answers.addresses.title")}>
      <Loaded query={addresses} what={t("answers.addresses.title")}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t("answers.addresses.none")}</EmptyState>
          ) : (
            <>
              <p className={styles.hint}>{t("answers.addresses.hint")}</p>
              <AddressTable rows={rows} onOpen={setOpened} />
            </>
          )
        }
      </Loaded>
      {opened ? <ClearDialog address={opened} onClose={() => setOpened(null)} /> : null}
    </SectionCard>
  );
}

interface AddressTableProps {
  readonly rows: readonly DeadAddress[];
  readonly onOpen: (address: DeadAddress) => void;
}

function AddressTable({ rows, onOpen }: AddressTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <ReadingTable
      caption={t("answers.addresses.title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "address",
          title: t("answers.addresses.address"),
          width: "35%",
          render: ({ address, person, unit }) => (
            <div className={styles.lines}>
              <strong className={styles.words}>{address}</strong>
              <span>{person === null ? t("answers.addresses.nobody") : text(person)}</span>
              <small>{text(unit.name)}</small>
            </div>
          ),
        },
        {
          key: "answer",
          title: t("answers.addresses.answer"),
          width: "45%",
          render: ({ since, status, diagnostic, mail }) => (
            <div className={styles.lines}>
              <span className={styles.words}>
                {status} {diagnostic}
              </span>
              <small>{t("answers.addresses.since", { at: format.instant(since) })}</small>
              <small>
                <Link to="/reminders/$mailId" params={{ mailId: mail.id }}>
                  {mail.subject}
                </Link>
              </small>
            </div>
          ),
        },
        {
          key: "act",
          title: t("answers.addresses.act"),
          render: (address) => (
            <Button size="small" onClick={() => onOpen(address)}>
              {t("answers.addresses.clear")}
            </Button>
          ),
        },
      ]}
    />
  );
}

function ClearDialog({ address, onClose }: { readonly address: DeadAddress; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const clear = useAct("reminders.clearDeadAddress", {
    ...{ done: t("answers.addresses.cleared"), quiet: true, onDone: onClose },
  });
  return (
    <ReasonDialog
      title={t("answers.addresses.clearTitle", { address: address.address })}
      hint={t("answers.addresses.clearHint")}
      label={t("answers.addresses.because")}
      fieldHint={t("answers.addresses.becauseHint")}
      submitLabel={t("answers.addresses.clear")}
      refused={t("answers.addresses.notDone")}
      act={clear}
      onSubmit={(because) => clear.mutate({ id: address.id, because })}
      onClose={onClose}
    />
  );
}
