import { Progress } from "antd";

interface ProgressBarProps {
  /** 0 to 100. */
  readonly percent: number;
  /** What is progressing, for screen readers. */
  readonly label: string;
  readonly failed?: boolean;
}

export function ProgressBar({ percent, label, failed = false }: ProgressBarProps) {
  const whole = Math.min(100, Math.max(0, Math.floor(percent)));
  const status = failed ? "exception" : whole === 100 ? "success" : "normal";
  return <Progress percent={whole} status={status} size="small" aria-label={label} />;
}
