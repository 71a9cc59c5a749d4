import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { type ReactNode, useId, useState } from "react";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  /** What is always shown; it must not hold buttons or links. */
  readonly summary: ReactNode;
  /** What unfolds, for readers who cannot see where the button stands. */
  readonly label: string;
  /** Beside the button, such as links. */
  readonly beside?: ReactNode;
  /** Drawn only while it is unfolded. */
  readonly children: () => ReactNode;
}

/** A line that unfolds its details. */
export function Disclosure({ summary, label, beside, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const Icon = open ? DownOutlined : RightOutlined;
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon aria-hidden className={styles.icon ?? ""} />
          <span className="visually-hidden">{label}</span>
          {summary}
        </button>
        {beside}
      </div>
      <div id={id} hidden={!open}>
        {open ? children() : null}
      </div>
    </>
  );
}
