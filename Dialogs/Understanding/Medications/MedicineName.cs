namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>What a name or a word for a class stands for.</summary>
/// <param name="Kind">A medicine of the catalogue, a class of it, or a medicine that is not in it.</param>
/// <param name="Id">Generic name, class id, or the name as it is known.</param>
internal readonly record struct MedicineName(MedicineNameKind Kind, string Id);

/// <summary>What kind of thing a name stands for.</summary>
internal enum MedicineNameKind
{
    /// <summary>A medicine of the catalogue.</summary>
    Listed,

    /// <summary>A class of medicines.</summary>
    Class,

    /// <summary>A medicine that is in no catalogue.</summary>
    Unlisted,
}
