variable "name" {
  description = "The alias of the key, without `alias/`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9/-]{2,63}$", var.name)) && !startswith(var.name, "aws/")
    error_message = "name must be 3 to 64 lower-case letters, digits, hyphens and slashes, and not begin with aws/."
  }
}

variable "description" {
  description = "What the key encrypts; shown in the AWS console."
  type        = string

  validation {
    condition     = length(var.description) > 0
    error_message = "description must not be empty."
  }
}

variable "log_group_names" {
  description = "The CloudWatch log groups that may use the key."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for name in var.log_group_names : startswith(name, "/")])
    error_message = "log_group_names must be names such as /aws/eks/farthing/cluster."
  }
}

variable "encrypts_disks" {
  description = "Whether EC2 may use the key for the disks of this account's instances."
  type        = bool
  default     = false
}
