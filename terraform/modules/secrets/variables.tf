variable "name" {
  description = "The prefix of the names of all secrets (prefix/name)."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 30 lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "secrets" {
  description = "The name and description of each secret, never a value."
  type        = map(string)

  validation {
    condition = length(var.secrets) > 0 && alltrue([
      for name, description in var.secrets :
      can(regex("^[a-z][a-z0-9-]{1,40}$", name)) && length(description) > 0
    ])
    error_message = "secrets must be one or more lower-case names, each with a description."
  }
}

variable "readers" {
  description = "The names of the secrets that each reader may read."
  type        = map(set(string))
  default     = {}

  validation {
    condition = alltrue(flatten([
      for names in values(var.readers) : [
        for name in names : contains(keys(var.secrets), name)
      ]
    ]))
    error_message = "readers must contain only names that are in the variable secrets."
  }

  validation {
    condition     = alltrue([for names in values(var.readers) : length(names) > 0])
    error_message = "readers must have at least one secret each."
  }
}

variable "foreign_secrets" {
  description = "Secrets that this module does not create, such as those of RDS, and who may read them."
  type = map(object({
    arn     = string
    key_arn = string
    readers = set(string)
  }))
  default = {}

  validation {
    condition = alltrue(flatten([
      for secret in values(var.foreign_secrets) : [
        for reader in secret.readers : contains(keys(var.readers), reader)
      ]
    ]))
    error_message = "foreign_secrets must contain only readers that are in the variable readers."
  }

  validation {
    condition = alltrue([
      for secret in values(var.foreign_secrets) :
      can(regex("^arn:[^*]+$", secret.arn)) && can(regex("^arn:[^*]+$", secret.key_arn))
    ])
    error_message = "foreign_secrets must contain full ARNs without wildcards."
  }
}

variable "recovery_window_days" {
  description = <<-EOT
    How long a deleted secret can be restored, in days: 7 to 30. Its name cannot be reused during that
    time. 0: deleted at once, for environments that are often created and destroyed.
  EOT
  type        = number
  default     = 30

  validation {
    condition = (
      var.recovery_window_days == 0
      || (var.recovery_window_days >= 7 && var.recovery_window_days <= 30)
    )
    error_message = "recovery_window_days must be 7 to 30, or 0."
  }
}
