import { PlusOutlined } from "@ant-design/icons";
import { orderStateNames } from "@goodstanding/domain/oversight/task-state";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DaysLeft } from "../../ui/days-left.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { TaskStateTag } from "../../ui/task-state-tag.tsx";
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx";
import { CloseOrderDialog } from "./close-order-dialog.tsx";
import { IssueOrderDialog } from "./issue-order-dialog.tsx";
import styles from "./oversight.module.css";
import type { Order } from "./oversight-views.ts";
import { ScanLink } from "./scan-link.tsx";

type Opened = { readonly act: "issue" } | { readonly act: "close" | "withdraw"; readonly order: Order };

/** 限期整改: whom the school has ordered to mend what, by which clause, until when, and how it ended. */
export function OrdersPanel() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const orders = useQuery(trpc.oversight.orders.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Loaded query={orders} what={t("oversight.views.orders")}>
      {({ orders: all, may }) => (
        <SectionCard
          title={t("oversight.orders.title")}
          extra={
            may.issue ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ act: "issue" })}>
                {t("oversight.orders.issue")}
              </Button>
            ) : undefined
          }
        >
          {all.length === 0 ? (
            <EmptyState>{t("oversight.orders.none")}</EmptyState>
          ) : (
            <OrderTable orders={all} onOpen={setOpened} />
          )}
          {opened?.act === "issue" ? <IssueOrderDialog onClose={close} /> : null}
          {opened?.act === "close" ? <CloseOrderDialog order={opened.order} onClose={close} /> : null}
          {opened?.act === "withdraw" ? <WithdrawOrder order={opened.order} onClose={close} /> : null}
        </SectionCard>
      )}
    </Loaded>
  );
}

interface OrderTableProps {
  readonly orders: readonly Order[];
  readonly onOpen: (opened: Opened) => void;
}

function OrderTable({ orders, onOpen }: OrderTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <ReadingTable
      caption={t("oversight.orders.title")}
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "programme",
          title: t("oversight.programme"),
          width: "20%",
          render: ({ programme, college }) => (
            <div className={styles.lines}>
              <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
                {programme.name}
              </Link>
              <small>{text(college)}</small>
            </div>
          ),
        },
        {
          key: "reason",
          title: t("oversight.orders.reason"),
          width: "32%",
          render: ({ reason, clause, orderedOn, issuedBy }) => (
            <div className={styles.lines}>
              <span className={styles.summary}>{reason}</span>
              <small>{clause}</small>
              <small>
                {format.day(orderedOn)} · {t("oversight.by", { name: text(issuedBy) })}
              </small>
            </div>
          ),
        },
        {
          key: "due",
          title: t("oversight.orders.due"),
          width: "18%",
          render: ({ state, dueOn, daysLeft }) => (
            <div className={styles.lines}>
              <TaskStateTag state={state} names={orderStateNames} />
              <span>
                {format.dayWithWeekday(dueOn)}
                <br />
                <DaysLeft days={daysLeft} unit="calendar" />
              </span>
            </div>
          ),
        },
        {
          key: "closing",
          title: t("oversight.orders.closing"),
          render: (order) => <ClosingCell order={order} onOpen={onOpen} />,
        },
      ]}
    />
  );
}

function ClosingCell({ order, onOpen }: { readonly order: Order } & Pick<OrderTableProps, "onOpen">) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { id, closing, withdrawn, may, programme } = order;
  return (
    <div className={styles.lines}>
      {closing === null ? null : (
        <>
          <span className={styles.summary}>{closing.evidence}</span>
          <small>
            {format.day(closing.on)} · {t("oversight.by", { name: text(closing.by) })}
          </small>
          {closing.hasScan ? <ScanLink of="order" id={id} subject={programme.name} /> : null}
        </>
      )}
      {withdrawn === null ? null : <small>{t("oversight.withdrawn", { because: withdrawn.because })}</small>}
      <span className={styles.acts}>
        {may.close ? (
          <Button size="small" onClick={() => onOpen({ act: "close", order })}>
            {t("oversight.orders.close")}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button size="small" type="link" onClick={() => onOpen({ act: "withdraw", order })}>
            {t("oversight.withdraw")}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

function WithdrawOrder({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useAct("oversight.withdrawOrder", {
    done: t("oversight.done.withdrawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <WithdrawDialog
      title={t("oversight.orders.withdrawTitle", { programme: order.programme.name })}
      hint={t("oversight.orders.withdrawHint")}
      pending={withdraw.isPending}
      failure={withdraw.error}
      onWithdraw={(because) => withdraw.mutate({ orderId: order.id, because })}
      onClose={onClose}
    />
  );
}
