import { Splitter, Tabs } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMedia } from "../../../lib/use-media.ts";
import styles from "./desk-layout.module.css";

export const deskPanes = ["items", "document", "marks"] as const;
export type DeskPane = (typeof deskPanes)[number];

interface DeskLayoutProps extends Readonly<Record<DeskPane, ReactNode>> {
  /** Which pane a narrow window shows. */
  readonly active: DeskPane;
  readonly onActive: (pane: DeskPane) => void;
}

/** Three panes side by side, whose widths one can pull; on a narrow window one at a time. */
export function DeskLayout({ active, onActive, ...panes }: DeskLayoutProps) {
  const { t } = useTranslation();
  const isNarrow = useMedia("(width < 992px)");
  if (isNarrow) {
    return (
      <Tabs
        className={styles.tabs ?? ""}
        activeKey={active}
        onChange={(key) => onActive(deskPanes.find((pane) => pane === key) ?? "items")}
        items={deskPanes.map((pane) => ({
          key: pane,
          label: t(`appraisals.pane.${pane}`),
          children: panes[pane],
          // A document stays open where one left it.
          forceRender: pane === "document",
        }))}
      />
    );
  }
  return (
    <Splitter className={styles.panes ?? ""}>
      <Splitter.Panel defaultSize="24%" min={220}>
        <Pane pane="items">{panes.items}</Pane>
      </Splitter.Panel>
      <Splitter.Panel min={320}>
        <Pane pane="document">{panes.document}</Pane>
      </Splitter.Panel>
      <Splitter.Panel defaultSize="30%" min={280}>
        <Pane pane="marks">{panes.marks}</Pane>
      </Splitter.Panel>
    </Splitter>
  );
}

function Pane({ pane, children }: { readonly pane: DeskPane; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className={styles.pane} aria-label={t(`appraisals.pane.${pane}`)}>
      {children}
    </section>
  );
}
