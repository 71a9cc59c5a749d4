/** A leaf that stays green, with the tick of a filed report. Decorative: the name stands beside it. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#157a66" />
      <path
        d="M16 5.5c4.6 3.6 7 7.2 7 11.1 0 4-2.9 6.9-7 6.9s-7-2.9-7-6.9c0-3.9 2.4-7.5 7-11.1z"
        fill="#dff1ea"
      />
      <path
        d="M12.4 16.6l2.7 2.7 4.7-5.2"
        fill="none"
        stroke="#0f5c4c"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M16 23.5v3.5" stroke="#dff1ea" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
