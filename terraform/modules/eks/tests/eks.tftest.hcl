mock_provider "aws" { source = "../../mocks" }

variables {
  name                    = "farthing-test"
  vpc_id                  = "vpc-00000000000000000"
  private_subnet_ids      = ["subnet-a", "subnet-b", "subnet-c"]
  administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]

  pod_roles = {
    backend = {
      namespace       = "farthing"
      service_account = "backend"
      policy          = "{}"
    }
  }
}

run "the_api_is_private_by_default" {
  assert {
    condition = (
      aws_eks_cluster.this.vpc_config[0].endpoint_private_access
      && !aws_eks_cluster.this.vpc_config[0].endpoint_public_access
    )
    error_message = "The Kubernetes API must be reachable from the network only."
  }
}

run "named_networks_may_reach_the_api" {
  variables { public_access_cidrs = ["198.51.100.7/32"] }

  assert {
    condition = (
      aws_eks_cluster.this.vpc_config[0].endpoint_private_access
      && aws_eks_cluster.this.vpc_config[0].endpoint_public_access
      && aws_eks_cluster.this.vpc_config[0].public_access_cidrs == toset(["198.51.100.7/32"])
    )
    error_message = "The Kubernetes API must also be reachable from the configured network, and from no other."
  }
}

run "control_plane_logs_are_complete_encrypted_and_expire" {
  assert {
    condition     = length(aws_eks_cluster.this.enabled_cluster_log_types) == 5
    error_message = "All five logs of the control plane must be on."
  }

  assert {
    condition = (
      aws_cloudwatch_log_group.control_plane.name == "/aws/eks/farthing-test/cluster"
      && aws_cloudwatch_log_group.control_plane.retention_in_days == 90
      && aws_cloudwatch_log_group.control_plane.kms_key_id == module.key.arn
    )
    error_message = "The log group of EKS must be encrypted with our key and have a retention period."
  }
}

run "kubernetes_secrets_are_encrypted_with_our_key" {
  assert {
    condition = (
      aws_eks_cluster.this.encryption_config[0].resources == toset(["secrets"])
      && aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == module.key.arn
    )
    error_message = "Kubernetes secrets must be encrypted with our key."
  }
}

run "only_access_entries_give_permissions" {
  assert {
    condition = (
      aws_eks_cluster.this.access_config[0].authentication_mode == "API"
      && !aws_eks_cluster.this.access_config[0].bootstrap_cluster_creator_admin_permissions
    )
    error_message = "Creating the cluster must not give permissions in it."
  }

  assert {
    condition = (
      keys(aws_eks_access_entry.administrator) == ["arn:aws:iam::123456789012:role/platform"]
      && aws_eks_access_policy_association.administrator["arn:aws:iam::123456789012:role/platform"].policy_arn
      == "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    )
    error_message = "The named administrators must administer the cluster."
  }
}

run "pods_cannot_use_node_credentials_and_disks_are_encrypted" {
  assert {
    condition = (
      aws_launch_template.node.metadata_options[0].http_tokens == "required"
      && aws_launch_template.node.metadata_options[0].http_put_response_hop_limit == 1
    )
    error_message = "Nodes must require IMDSv2 with a hop limit of 1."
  }

  assert {
    condition = (
      aws_launch_template.node.block_device_mappings[0].ebs[0].encrypted == "true"
      && aws_launch_template.node.block_device_mappings[0].ebs[0].volume_type == "gp3"
      && aws_launch_template.node.block_device_mappings[0].ebs[0].kms_key_id == module.key.arn
    )
    error_message = "Node disks must be gp3, encrypted with our key."
  }

  assert {
    condition = alltrue([
      for made in aws_launch_template.node.tag_specifications : made.tags["Application"] == "farthing"
    ]) && length(aws_launch_template.node.tag_specifications) == 3
    error_message = "Instances, disks and interfaces of nodes must carry the default tags."
  }
}

run "nodes_are_managed_and_private" {
  assert {
    condition = (
      toset(aws_eks_node_group.this.subnet_ids) == toset(var.private_subnet_ids)
      && aws_eks_node_group.this.version == "1.35"
    )
    error_message = "Nodes must be in the private subnets and have the cluster's version."
  }

  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].subnet_ids == toset(var.private_subnet_ids)
    error_message = "The control plane must reach the nodes in the private subnets."
  }

  assert {
    condition = [
      for template in aws_eks_node_group.this.launch_template : "${template.id} ${template.version}"
    ] == ["${aws_launch_template.node.id} ${aws_launch_template.node.latest_version}"]
    error_message = "Nodes must use the newest version of the launch template."
  }

  assert {
    condition = keys(aws_iam_role_policy_attachment.node) == [
      "AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy",
    ]
    error_message = "The nodes' role must allow joining the cluster and pulling images, nothing else."
  }
}

run "the_number_of_nodes_is_fixed" {
  variables { node_count = 5 }

  assert {
    condition = [
      for scaling in aws_eks_node_group.this.scaling_config :
      "${scaling.min_size} ${scaling.desired_size} ${scaling.max_size}"
    ] == ["5 5 5"]
    error_message = "Minimum, desired and maximum number of nodes must be 5."
  }
}

run "addons_are_managed_and_pinned" {
  assert {
    condition = {
      for name, addon in merge(aws_eks_addon.before_nodes, aws_eks_addon.on_nodes) :
      name => addon.addon_version
      } == {
      coredns                = "v1.13.2-eksbuild.4"
      eks-pod-identity-agent = "v1.3.10-eksbuild.3"
      kube-proxy             = "v1.35.3-eksbuild.2"
      metrics-server         = "v0.8.1-eksbuild.5"
      vpc-cni                = "v1.21.1-eksbuild.7"
    }
    error_message = "Each add-on must have its pinned version."
  }

  assert {
    condition = jsondecode(aws_eks_addon.before_nodes["vpc-cni"].configuration_values) == {
      enableNetworkPolicy = "true"
    }
    error_message = "Network policies must be enforced."
  }

  assert {
    condition     = one(aws_eks_addon.before_nodes["vpc-cni"].pod_identity_association).service_account == "aws-node"
    error_message = "The network add-on must have its own role, not the nodes' role."
  }
}

run "the_cluster_has_only_our_addons" {
  assert {
    condition     = !aws_eks_cluster.this.bootstrap_self_managed_addons
    error_message = "EKS must not install unmanaged add-ons."
  }
}

run "a_pod_role_is_for_one_service_account_of_this_cluster" {
  assert {
    condition = jsondecode(aws_iam_role.pod["backend"].assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { Service = "pods.eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Condition = {
        StringEquals = {
          "aws:RequestTag/eks-cluster-arn"            = "arn:aws:eks:eu-central-1:123456789012:cluster/farthing-test"
          "aws:RequestTag/kubernetes-namespace"       = "farthing"
          "aws:RequestTag/kubernetes-service-account" = "backend"
        }
      }
    }]
    error_message = "Only farthing/backend on this cluster may assume the role."
  }

  assert {
    condition = (
      aws_eks_pod_identity_association.pod["backend"].namespace == "farthing"
      && aws_eks_pod_identity_association.pod["backend"].service_account == "backend"
    )
    error_message = "The role must be bound to the service account."
  }
}

run "the_load_balancer_controller_changes_only_its_own_resources" {
  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role_policy.pod["load-balancer-controller"].policy).Statement :
      !contains(flatten([statement.Action]), "elasticloadbalancing:DeleteLoadBalancer")
      || try(statement.Condition.StringEquals["aws:ResourceTag/elbv2.k8s.aws/cluster"], "") == "farthing-test"
    ])
    error_message = "The controller must be able to delete only load balancers of this cluster."
  }

  assert {
    condition     = length(aws_iam_role_policy.pod["load-balancer-controller"].policy) < 10240
    error_message = "AWS limits the inline policies of a role to 10,240 characters."
  }

  assert {
    condition     = aws_eks_pod_identity_association.pod["load-balancer-controller"].namespace == "kube-system"
    error_message = "The role must be bound to the namespace kube-system, where the controller runs."
  }
}

run "a_bad_name_is_refused" {
  command = plan

  variables { name = "-farthing" }

  expect_failures = [var.name]
}

run "an_old_kubernetes_is_refused" {
  command = plan

  variables {
    kubernetes_version = "1.30"
    addon_versions     = { kube-proxy = "v1.30.0-eksbuild.3" }
  }

  expect_failures = [var.kubernetes_version]
}

run "an_unpinned_addon_is_refused" {
  command = plan

  variables { addon_versions = { coredns = "latest" } }

  expect_failures = [var.addon_versions]
}

run "a_kube_proxy_of_another_kubernetes_is_refused" {
  command = plan

  variables { kubernetes_version = "1.36" }

  expect_failures = [var.addon_versions]
}

run "an_id_that_is_not_a_vpc_is_refused" {
  command = plan

  variables { vpc_id = "farthing" }

  expect_failures = [var.vpc_id]
}

run "two_subnets_are_refused" {
  command = plan

  variables { private_subnet_ids = ["subnet-a", "subnet-b"] }

  expect_failures = [var.private_subnet_ids]
}

run "the_whole_internet_is_refused" {
  command = plan

  variables { public_access_cidrs = ["0.0.0.0/0"] }

  expect_failures = [var.public_access_cidrs]
}

run "half_the_internet_is_refused" {
  command = plan

  variables { public_access_cidrs = ["128.0.0.0/1"] }

  expect_failures = [var.public_access_cidrs]
}

run "a_cluster_without_administrators_is_refused" {
  command = plan

  variables { administrator_role_arns = [] }

  expect_failures = [var.administrator_role_arns]
}

run "an_administrator_without_an_iam_arn_is_refused" {
  command = plan

  variables { administrator_role_arns = ["anna"] }

  expect_failures = [var.administrator_role_arns]
}

run "arm_nodes_are_refused" {
  command = plan

  variables { node_instance_types = ["m7g.large"] }

  expect_failures = [var.node_instance_types]
}

run "fewer_nodes_than_zones_are_refused" {
  command = plan

  variables { node_count = 2 }

  expect_failures = [var.node_count]
}

run "a_tiny_disk_is_refused" {
  command = plan

  variables { node_disk_gb = 8 }

  expect_failures = [var.node_disk_gb]
}

run "an_unsupported_retention_period_is_refused" {
  command = plan

  variables { log_retention_days = 1 }

  expect_failures = [var.log_retention_days]
}

run "a_pod_role_with_a_reserved_name_is_refused" {
  command = plan

  variables {
    pod_roles = { node = { namespace = "farthing", service_account = "backend", policy = "{}" } }
  }

  expect_failures = [var.pod_roles]
}

run "a_pod_role_for_any_service_account_is_refused" {
  command = plan

  variables {
    pod_roles = { backend = { namespace = "farthing", service_account = "*", policy = "{}" } }
  }

  expect_failures = [var.pod_roles]
}
