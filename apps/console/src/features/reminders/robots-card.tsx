import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import type { Robot, Robots } from "./reminder-views.ts";
import { RobotDialog } from "./robot-dialog.tsx";
import { RobotRow } from "./robot-row.tsx";
import styles from "./robots-card.module.css";

/** While something is on its way its answer comes within seconds. */
const SOON_MS = 2_000;

type Opened = { readonly kind: "add" } | { readonly kind: "disable"; readonly robot: Robot };

/** Groups of a chat that hear of what is due, and what became of the last messages to each. */
export function RobotsCard() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const robots = useQuery({
    ...trpc.channels.robots.queryOptions(),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? SOON_MS : false),
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const add = (
    <Button size="small" onClick={() => setOpened({ kind: "add" })}>
      {t("channels.robots.add")}
    </Button>
  );
  return (
    <SectionCard title={t("channels.robots.title")} extra={robots.data?.mayManage ? add : null}>
      <p>{t("channels.robots.intro")}</p>
      <Loaded query={robots} what={t("channels.robots.title")}>
        {({ robots: all, mayManage, units }) => (
          <>
            {all.length === 0 ? <EmptyState>{t("channels.robots.none")}</EmptyState> : null}
            <ul className={styles.robots}>
              {all.map((robot) => (
                <li key={robot.id}>
                  <RobotRow
                    robot={robot}
                    mayManage={mayManage}
                    onDisable={() => setOpened({ kind: "disable", robot })}
                  />
                </li>
              ))}
            </ul>
            {opened?.kind === "add" ? <RobotDialog units={units} onClose={close} /> : null}
            {opened?.kind === "disable" ? <DisableDialog robot={opened.robot} onClose={close} /> : null}
          </>
        )}
      </Loaded>
    </SectionCard>
  );
}

const isUnderWay = (data: Robots | undefined): boolean =>
  data?.robots.some(({ messages }) =>
    messages.some(({ kind, state }) => kind === "test" && (state === "pending" || state === "sending")),
  ) ?? false;

function DisableDialog({ robot, onClose }: { readonly robot: Robot; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const disable = useAct("channels.disableRobot", {
    ...{ done: t("channels.robots.disabled"), quiet: true, onDone: onClose },
  });
  return (
    <ReasonDialog
      title={t("channels.robots.disableTitle", { name: robot.name })}
      hint={t("channels.robots.disableHint")}
      label={t("channels.robots.reason")}
      submitLabel={t("channels.robots.disable")}
      refused={t("channels.robots.notDisabled")}
      danger
      act={disable}
      onSubmit={(because) => disable.mutate({ id: robot.id, because })}
      onClose={onClose}
    />
  );
}
