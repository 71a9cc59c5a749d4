import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { PlaceLink } from "../place-link.tsx";
import type { Selection } from "../selection.ts";
import styles from "./checklist-tree.module.css";

interface ViewLineProps {
  readonly view: "overview" | "unsorted" | "files" | "history";
  readonly icon: ComponentType<{ "aria-hidden"?: boolean }>;
  readonly count: number;
  /** A number other than none asks for something to be done. */
  readonly urgent?: boolean;
  readonly selection: Selection;
}

/** A view of the whole above the checklist, with how much there is in it. */
export function ViewLine({ view, icon: Icon, count, urgent = false, selection }: ViewLineProps) {
  const { t } = useTranslation();
  const isChosen = selection.kind === view;
  return (
    <li>
      <PlaceLink to={{ kind: view }} className={styles.view} chosen={isChosen}>
        <Icon aria-hidden />
        <span className={styles.name}>{t(`intake.view.${view}`)}</span>
        <span className={styles.count} data-urgent={urgent && count > 0}>
          {count}
        </span>
      </PlaceLink>
    </li>
  );
}
