type Side = "left" | "right";

export function other(side: Side): Side | undefined {
  switch (side) {
    case "left":
      return "right";
  }
  return undefined;
}
