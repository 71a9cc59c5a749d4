import styles from "./change-form.module.css";

/** What holds now and what the limit is, before one types. */
export function DateFacts({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.facts}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
