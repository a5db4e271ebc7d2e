using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ScreeningBot.Bot.Configuration;

/// <summary>
/// Reads options out of the configuration and collects every fault on the way: keys that no option has, values of the wrong kind, values out of range. The platform's own binder passes over
/// the first and stops at the first of the second. An empty value is the default.
/// </summary>
internal sealed class SettingsReader
{
    private static readonly char[] Separators = [',', ';'];

    private readonly List<SettingsFault> faults = [];

    /// <summary>What is wrong so far.</summary>
    internal IReadOnlyList<SettingsFault> Faults => faults;

    /// <summary>Notes a fault.</summary>
    internal void Fault(string key, string message) => faults.Add(new(key, message));

    /// <summary>Reads a section.</summary>
    internal T Read<T>(IConfiguration configuration, string section)
        where T : class, new() => (T)ReadObject(typeof(T), configuration.GetSection(section));

    private object ReadObject(Type type, IConfigurationSection section)
    {
        var options = Activator.CreateInstance(type)!;
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        foreach (var child in section.GetChildren())
        {
            if (settable.Find(property => string.Equals(property.Name, child.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                Fault(child.Path, UnknownKey(section.Key, settable));
            }
            else if (ReadValue(property.PropertyType, child) is { } value)
            {
                property.SetValue(options, value);
            }
        }

        foreach (var property in settable)
        {
            Validate(section, property, property.GetValue(options));
        }

        if (options is IValidatableObject validatable)
        {
            foreach (var result in validatable.Validate(new ValidationContext(options)))
            {
                Fault(string.Join(':', result.MemberNames.Take(1).Prepend(section.Path)), result.ErrorMessage ?? string.Empty);
            }
        }

        return options;
    }

    private static string UnknownKey(string section, List<PropertyInfo> settable) => settable.Count == 0
        ? $"there is no such setting; {section} has none in this version."
        : $"there is no such setting. Those of {section} are {string.Join(", ", settable.Select(property => property.Name))}.";

    // Null where nothing is set or it cannot be used: the default stands.
    private object? ReadValue(Type type, IConfigurationSection section)
    {
        if (ElementOfList(type) is { } element)
        {
            return ReadList(element, section);
        }

        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (!IsSimple(wanted))
        {
            return ReadObject(wanted, section);
        }

        if (section.GetChildren().FirstOrDefault() is { } child)
        {
            Fault(child.Path, $"there is no such setting: {section.Path} is a single value.");
            return null;
        }

        return string.IsNullOrEmpty(section.Value) ? null : Parse(wanted, section.Path, section.Value);
    }

    private IList ReadList(Type element, IConfigurationSection section)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        if (IsSimple(element) && !string.IsNullOrWhiteSpace(section.Value))
        {
            // One environment variable for a whole list.
            foreach (var text in section.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (Parse(element, section.Path, text) is { } value)
                {
                    list.Add(value);
                }
            }
        }

        foreach (var child in section.GetChildren())
        {
            if (!int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                Fault(child.Path, $"there is no such setting: the items of {section.Path} are numbered from 0.");
            }
            else if (ReadValue(element, child) is { } value)
            {
                list.Add(value);
            }
        }

        return list;
    }

    private object? Parse(Type type, string key, string value)
    {
        if (type == typeof(string))
        {
            return value;
        }

        if (type.IsEnum)
        {
            var name = Enum.GetNames(type).FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase));
            return name is not null ? Enum.Parse(type, name) : Wrong($"'{value}' is not one of {string.Join(", ", Enum.GetNames(type))}.");
        }

        return type == typeof(bool) ? bool.TryParse(value, out var truth) ? truth : Wrong($"'{value}' is neither true nor false.")
            : type == typeof(int) ? int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : Wrong($"'{value}' is not a whole number.")
            : type == typeof(decimal) ? decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : Wrong($"'{value}' is not a number, with a point for decimals.")
            : type == typeof(Uri) ? Uri.TryCreate(value, UriKind.Absolute, out var uri) ? uri : Wrong("an absolute address, such as https://example.org, is wanted.")
            : throw new NotSupportedException($"Settings are not of type {type.Name}.");

        object? Wrong(string message)
        {
            Fault(key, message);
            return null;
        }
    }

    private void Validate(IConfigurationSection section, PropertyInfo property, object? value)
    {
        var key = $"{section.Path}:{property.Name}";
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>(inherit: true).Where(rule => !rule.IsValid(value)))
        {
            Fault(key, rule switch
            {
                RequiredAttribute => "a value is wanted.",
                RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"{value} is outside {range.Minimum} to {range.Maximum}."),
                StringLengthAttribute length => string.Create(CultureInfo.InvariantCulture, $"more than {length.MaximumLength} characters."),
                MinLengthAttribute length => string.Create(CultureInfo.InvariantCulture, $"fewer than {length.Length} characters."),
                _ => rule.FormatErrorMessage(property.Name),
            });
        }
    }

    private static bool IsSimple(Type type) => type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(decimal) || type == typeof(Uri);

    private static Type? ElementOfList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
