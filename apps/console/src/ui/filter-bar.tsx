import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import styles from "./filter-bar.module.css";

/** Filters on the left, how many rows they leave on the right. */
export function FilterBar({ children, count }: { readonly children: ReactNode; readonly count: string }) {
  return (
    <search className={styles.bar}>
      {children}
      <span className={styles.count} role="status">
        {count}
      </span>
    </search>
  );
}

interface SearchBoxProps {
  readonly value: string | undefined;
  readonly label: string;
  readonly onChange: (value: string | undefined) => void;
}

/** Keeps its own text while one types, because the address that it writes to forgets outer spaces. */
export function SearchBox({ value, label, onChange }: SearchBoxProps) {
  const [text, setText] = useState(value ?? "");
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (text.trim() !== (value ?? "")) setText(value ?? "");
  }
  return (
    <Input
      className={styles.search ?? ""}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      value={text}
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => {
        setText(target.value);
        onChange(target.value.trim() === "" ? undefined : target.value.trim());
      }}
    />
  );
}
