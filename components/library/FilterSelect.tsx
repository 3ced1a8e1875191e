interface FilterSelectProps<Value extends string> {
  label: string;
  value: Value;
  /** Values with their names. */
  options: readonly (readonly [Value, string])[];
  onChange(value: Value): void;
}

export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget: { selectedIndex } }) => {
        const [picked] = options[selectedIndex] ?? [];
        if (picked !== undefined) onChange(picked);
      }}
    >
      {options.map(([name, shown]) => (
        <option key={name} value={name}>
          {shown}
        </option>
      ))}
    </select>
  );
}
