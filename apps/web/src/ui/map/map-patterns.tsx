/** Ground of an area: colour and pattern say the same, so that the map reads in grey. */
export function MapPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-ahead`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--map-ahead)" />
      </pattern>
      <pattern id={`${id}-within`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="var(--map-within)" />
        <circle cx="2" cy="2" r=".9" fill="var(--yellow)" opacity=".55" />
      </pattern>
      <pattern id={`${id}-beyond`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--map-beyond)" />
        <path d="M0 0v6" stroke="var(--red)" strokeWidth="1.2" opacity=".5" />
      </pattern>
      <pattern id={`${id}-none`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--map-none)" />
      </pattern>
    </defs>
  );
}
