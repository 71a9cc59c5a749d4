import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CalendarTask } from "./calendar-views.ts";
import styles from "./task-line.module.css";
import { useDayWords } from "./use-day-words.ts";

/** One letter or order on its last day: what, about whom, what it says. */
export function TaskLine({ task }: { readonly task: CalendarTask }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const named = task.programmes.map(({ name }) => name).join(t("ui.listSeparator"));
  return (
    <li className={styles.task}>
      <Link to="/oversight" search={{ view: task.kind === "letter" ? "letters" : "orders" }}>
        {words.task(task)}
      </Link>
      {task.kind === "order" ? null : <small>{named === "" ? t("oversight.wholeSchool") : named}</small>}
      <p>{task.about}</p>
    </li>
  );
}
