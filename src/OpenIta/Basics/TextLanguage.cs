namespace OpenIta.Basics;

/// <summary>The language of a text that the program drafts.</summary>
public enum TextLanguage { Thai, English }
