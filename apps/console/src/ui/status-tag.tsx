import type { ComponentType, ReactNode } from "react";
import styles from "./status-tag.module.css";
import type { ToneName } from "./tokens.ts";

/** How one status looks: never by colour alone, so a look is an icon and a tone, and the tag adds the word. */
export interface Look {
  readonly tone: ToneName;
  readonly icon: ComponentType<{ "aria-hidden"?: boolean }>;
}

export function StatusTag({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const Icon = look.icon;
  return (
    <span className={styles.tag} data-tone={look.tone}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  );
}
